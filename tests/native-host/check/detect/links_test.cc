// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <string>
#include <string_view>

#include "catch.h"
#include "check/detect/seen.h"
#include "text/domain.h"

using namespace soat::check;
using namespace soat::check::detect;

TEST_CASE("hosts that imitate known ones are seen, and whom they imitate") {
  struct Row {
    const char* draft;
    const char* detail;
    const char* other;
  };
  for (const Row& row : {
           Row{"vào [[vietcombank-xacthuc.com]] nhận quà", "vietcombank-xacthuc.com",
               "vietcombank.com.vn"},
           Row{"https://[[vietcornbank.com.vn]]/login", "vietcornbank.com.vn",
               "vietcombank.com.vn"},
           Row{"https://[[vіetcombank.com.vn]]", "vіetcombank.com.vn", "vietcombank.com.vn"},
           Row{"https://[[xn--vetcombank-x2i.com.vn]]", "vіetcombank.com.vn", "vietcombank.com.vn"},
           Row{"[[vietcombannk.com]] nè", "vietcombannk.com", "vietcombank.com.vn"},
           Row{"[[v1etcombank.com.vn]]", "v1etcombank.com.vn", "vietcombank.com.vn"},
           Row{"http://[[vietcombank.com.vn.abc.top]]/x", "vietcombank.com.vn.abc.top",
               "vietcombank.com.vn"},
           Row{"[[vietcombank.top]]", "vietcombank.top", "vietcombank.com.vn"},
           Row{"https://[[dichvucongs.top]]/vn", "dichvucongs.top", "dichvucong.gov.vn"},
           Row{"[[dichvucong-gov.vn]]", "dichvucong-gov.vn", "dichvucong.gov.vn"},
           Row{"[[dichvucongbaohiemxahoi.com]]", "dichvucongbaohiemxahoi.com", "dichvucong.gov.vn"},
           Row{"[[chinhphu.vn.abc.top]]", "chinhphu.vn.abc.top", "chinhphu.vn"},
           Row{"[[gov-vn.com]]/tin", "gov-vn.com", "gov.vn"},
           Row{"[[bidv-hotro.com]]", "bidv-hotro.com", "bidv.com.vn"},
           Row{"[[faceb00k.com]]", "faceb00k.com", "facebook.com"},
           Row{"https://vietcombank.com.vn@[[abc.com]]/x", "abc.com", "vietcombank.com.vn"},
           Row{"Xem: https://[[VIETCOMBANK-LOGIN.COM]].", "vietcombank-login.com",
               "vietcombank.com.vn"},
       }) {
    INFO(row.draft);
    const std::string draft = unmarked(row.draft);
    CHECK(seen("lookalike-link", draft) == row.draft);
    const auto all = sightings("lookalike-link", draft);
    if (all.size() != 1) continue;
    CHECK(all[0].detail == row.detail);
    CHECK(all[0].detail_other == row.other);
  }
}

TEST_CASE("a link to a number is seen, a number on its own or of this network is not") {
  CHECK_ROWS("numeric-link", "vào http://[[103.23.144.5]]/nhan-qua nhận quà",
             "vào [[103.23.144.5]]/nhan-qua nhé", "https://[[45.77.12.9]]:8443/login",
             "[[45.77.12.9]]:8443/login", "xem http://[[8.8.8.8]]", "http://192.168.1.1/admin",
             "http://10.0.0.1/a", "http://172.20.1.1/a", "http://127.0.0.1:8080/a",
             "máy chủ 103.23.144.5 hỏng", "dải 103.23.144.0/24", "mục 1.2.3.4 và 1.2.3.4.5/a",
             "12.3.2026/thứ năm", "300.1.1.1/a", "bản v1.2.3.4/a", "1.2.3/a");
}

TEST_CASE("any other link is simply a source") {
  CHECK_ROWS("lookalike-link", "https://www.vietcombank.com.vn/x",
             "https://vcbdigibank.vietcombank.com.vn", "techcombank.com và techcombank.com.vn",
             "https://dichvucong.gov.vn", "https://dichvucong.danang.gov.vn",
             "congan.laichau.gov.vn", "https://www.bbc.com/vietnamese", "https://vnexpress.net",
             "https://vuonnhoblog.wordpress.com/u-phan", "bantinabc.blogspot.com",
             "xaydungchinhsach.chinhphu.vn", "https://thuvienphapluat.vn/x", "tiếngviệt.vn",
             "https://vi.wikipedia.org/wiki/Vietcombank", "https://abc.vn/vietcombank-xacthuc.com",
             "facebook.com/vietcombank.xyz", "vui.la nhỉ", "3.14", "...", "https://", "a..b.com");
}

TEST_CASE("names that swindlers make of the domains we know") {
  CHECK_ROWS_OF(
      our_index(), "lookalike-link", "[[zalo-vn.me]] đây", "vào [[zalo-vn.me]]/nhanqua",
      "[[zaloo.me]]", "https://[[zaloo.me]]/g/abc", "[[momo-vn.com]] nhận lì xì", "[[momovn.com]]",
      "[[zalologin.com]]", "[[bidv-vn.com]]/login", "[[vn-bidv.com]]", "[[bidvonline.top]]",
      "[[tikii.vn]]", "((shopee-sale.top))", "[[shoppee.vn]] giảm giá",
      "[[vietcombank.com-login.vip]]", "[[tuoitre-vn.com]]", "https://[[vneid.gov-vn.org]]/capnhat",
      "[[vneid-capnhat.com]]", "https://[[dichvucong.vn-gov.top]]", "https://[[agribannk.com.vn]]",
      "https://[[agrlbank.com.vn]]", "https://[[techc0mbank.com.vn]]", "[[sacombamk.com]]",
      "[[faceboook.com]]", "[[facebok.com]]/login", "https://[[fаcebook.com]]",
      "https://[[xn--fcebook-2fg.com]]", "https://[[gооgle.com]]", "https://[[lazada-vn.top]]",
      "[[viettel-khuyenmai.com]]", "[[evn-hoantien.com]]", "[[vnpost-giaohang.top]]",
      "[[giaohangtietkiem.top]]", "[[baohiemxahoi.net]]", "[[bocongan.com]]", "[[chinhphu.com]]",
      "[[vietcombank.cc]]/vcb", "[[mbbank-vn.cc]]/x", "[[zalo.me.login.top]]",
      "[[tuoitre.vn.tinnong.click]]/abc", "https://tuoitre.vn@[[la.ru]]/x",
      "[[techcombank-hotro.online]]", "[[vpbank-tindung.com]]", "[[tiktok-nhanqua.com]]",
      "[[csgt-phatnguoi.com]]", "[[csgt-vn.com]]", "[[vneid-bocongan.cc]]/a");
}

/// Banks, papers, shops, agencies, shorteners, their names below and in other countries.
constexpr std::string_view kHonest = R"(
1688.com 24h.com.vn abbank.vn acb.com.vn acb.vn acbs.com.vn afamily.vn agoda.com agribank.com.vn
agriseco.com.vn alibaba.com amazon.com anninhthudo.vn apple.com apple.com/vn appleid.apple.com
applemusic.com apps.apple.com/vn/app apps.microsoft.com bachhoaxanh.com bambooairways.com
banhang.shopee.vn baobacninh.com.vn baochinhphu.vn baodaklak.vn baodanang.vn baodansinh.vn
baodautu.vn baogialai.com.vn baohagiang.vn baohaiduong.vn baohaiphong.vn baohaugiang.com.vn
baolamdong.vn baomoi.com baonghean.vn baophapluat.vn baophunuthudo.vn baoquocte.vn baotintuc.vn
baovietbank.vn batdongsan.com.vn bbc.com/vietnamese be.com.vn bic.vn bidv.com.vn bit.ly/a
bnews.vn booking.com bsc.com.vn business.facebook.com business.momo.vn bvbank.net.vn cafebiz.vn
cafef.vn cafeland.vn cake.vn cand.com.vn canhan.gdt.gov.vn canva.com cellphones.com.vn
chat.zalo.me chatgpt.com chinhphu.vn chongluadao.vn chotot.com cnn.com congan.com.vn
congan.hanoi.gov.vn congannhandan.vn congdoan.vn congluan.vn congly.vn congthongtin.hanoi.gov.vn
congthuong.vn cskh.evnhcmc.vn cskh.evnspc.vn cuoi.tuoitre.vn daibieunhandan.vn
dangcongsan.org.vn dangcongsan.vn dantri.com.vn developers.facebook.com
dichvucong.hochiminhcity.gov.vn dienmaycholon.vn dienmayxanh.com doanhnghiepvn.vn
doanhnhansaigon.vn doanthanhnien.vn docs.google.com/d/x doisongphapluat.nguoiduatin.vn dsvn.vn
dtinews.dantri.com.vn duthaoonline.quochoi.vn e.vnexpress.net ebank.tpb.vn
ebanking.vietinbank.vn ebay.com email.com ems.com.vn en-gb.facebook.com en.nhandan.vn evn.com.vn
evnhanoi.vn evnhcmc.vn evnspc.vn fb.com/a fb.me/a fb.watch/a foody.vn forms.gle/abc
fptshop.com.vn ghn.vn ghtk.vn giadinh.suckhoedoisong.vn github.com gitlab.com gmail.com
goo.gl/abc google.co.uk grab.com grabfood.com hanoi.gov.vn hanoimoi.com.vn hanoimoi.vn hcdc.vn
hcmcpv.org.vn hdbank.com.vn help.shopee.vn hoahoctro.tienphong.vn hochiminh.vn
hochiminhcity.gov.vn hoinongdan.org.vn hotmail.com hsbc.com.vn hust.edu.vn i.ghtk.vn icloud.com
id.zalo.me instagr.am instagram.com isacombank.com.vn itunes.apple.com kbank.com kenh14.vn
khachhang.giaohangtietkiem.vn khoahocdoisong.vn khonggianmang.vn kienlongbank.com kinhtedothi.vn
l.facebook.com/l.php?u=https lamchame.com laodong.vn laodongthudo.vn lazada.co.id lazada.sg
lienvietpostbank.com.vn lifestyle.znews.vn live.com login.microsoftonline.com lpbank.com.vn
lpbank.vn luatvietnam.vn m.facebook.com m.me/a m.youtube.com/x mail.google.com mattran.org.vn
mbbank.com.vn mbs.com.vn messenger.com microsoft365.com mobifone.com.vn mobifone.vn moh.gov.vn
momo.vn mps.gov.vn msb.com.vn muasamcong.mpi.gov.vn music.apple.com my.matterport.com
my.viettel.vn my.vnpost.vn mytour.vn namabank.com.vn ncb-bank.vn neo.vpbank.com.vn netflix.com
news.zing.vn nghiencuuquocte.org ngoisao.vnexpress.net nguoiduatin.vn nguoilaodong.vn
nguoiquansat.vn nguyenkim.com nhandan.com.vn nhandan.vn nhantien.momo.vn nongnghiep.vn
oa.zalo.me/home ocb.com.vn office.com onedrive.live.com online.acb.com.vn online.mbbank.com.vn
openai.com otofun.net outlook.office365.com pgbank.com.vn phunuonline.com.vn phunuvietnam.vn
pineapple.com plo.vn portal.vietcombank.com.vn publicbank.com.vn pvcombank.com.vn qdnd.vn
quochoi.vn rfi.fr/vi s.lazada.vn s.shopee.vn/abc sacombank.com sacombank.com.vn
sandbox.vnpayment.vn scb.com.vn seabank.com.vn sendo.vn sggp.org.vn shb.com.vn shinhan.com.vn
shope.ee/abc shopee.co.th shopee.com.my shopee.sg shopeefood.vn shopeepay.vn shp.ee/abc
smartbanking.bidv.com.vn snapple.com soha.vn sohu.com spotify.com suckhoedoisong.vn
suckhoegiadinh.com.vn svvn.tienphong.vn t.me/abc taobao.com tapchicongsan.org.vn tcbs.com.vn
teams.live.com techcombank.com telegram.me/a telegram.org thanhnien.vn thanhniennews.com
thanhnienviet.vn thegioididong.com thoibaonganhang.vn threads.net thuedientu.gdt.gov.vn
thuvienphapluat.vn tienphong.vn tiki.vn tiktokcdn.com timo.vn tingia.gov.vn tinhte.vn
tinnhiemmang.vn tinyurl.com/abc topcv.vn topzone.vn toquoc.vn tpb.vn tracuunnt.gdt.gov.vn
traveloka.com/vi-vn tuoitre.vn tuoitrecuoi.vn tuoitrenews.vn tuoitrethudo.vn
tuyensinh.vnu.edu.vn tv.tuoitre.vn us02web.zoom.us vaccine.com.vn vbpl.vn vcbcenter.com.vn
vcbdigibank.vietcombank.com.vn vcbs.com.vn vexere.com vi-vn.facebook.com vi.vn vi.wikipedia.org
vib.com.vn video.vnexpress.net vietabank.com.vn vietbank.com.vn vietcapitalbank.com.vn
vietcombank.com.vn vietinbank.com.vn vietinbank.vn vietjetair.com vietnam.vn vietnamairlines.com
vietnambiz.vn vietnamfinance.vn vietnamhoinhap.vn vietnamnet.vn vietnamnews.vn vietnamplus.vn
vietnampost.vn vietnamtourism.gov.vn vietnamworks.com vietnamworks.com/vn vietq.vn vietstock.vn
viettel.vn viettelmoney.vn viettelpay.vn viettelpost.vn viettelstore.vn vietteltelecom.vn
vinaphone.com.vn vinfastauto.com vingroup.net vinhomes.vn vinmec.com vnanet.vn vneconomics.com
vneconomy.vn vnexpress.net vng.com.vn vnpay.vn vnpost.vn vnpt.com.vn vnpt.vn vnptpay.vn
vntrip.vn vnu.edu.vn voatiengviet.com vov.vn vov1.vn vovgiaothong.vn vovworld.vn voz.vn
vpbank.com.vn vpbanks.com.vn vt.tiktok.com/a vtv.vn vtv1.vn vtv4.vtv.vn vtvcab.vn vtvgiaitri.vn
vtvgo.vn web.facebook.com web.telegram.org webtretho.com whatsapp.com wikipedia.org
www.google.com.vn www.lazada.com.my www.sggp.org.vn www.techcombank.com.vn
xaydungchinhsach.chinhphu.vn xaydungdang.org.vn ymail.com youtu.be/abc zalo.cloud zaloapp.com
zalopay.vn zing.vn zingmp3.vn zingnews.vn znews.vn zoom.us/j/1
)";

TEST_CASE("what people link to every day is never warned about") {
  std::istringstream hosts{std::string(kHonest)};
  std::size_t tried = 0;
  for (std::string host; hosts >> host; ++tried) {
    INFO(host);
    CHECK(sightings("lookalike-link", "https://" + host, {}, our_index()).empty());
    CHECK(sightings("lookalike-link", "Xem " + host + " nhé.", {}, our_index()).empty());
  }
  CHECK(tried > 300);
}

TEST_CASE("a sentence behind a host whose blank was left out is no part of it") {
  CHECK_ROWS_OF(our_index(), "lookalike-link", "Mua ở dienmayxanh.com.Và nhớ giữ hóa đơn",
                "Đọc ở vnexpress.net.Mọi người xem nhé", "tuoitre.vn.Hôm nay mưa",
                "shopee.vn.mua ngay đi", "xem tuoitre.vn.nhé", "vietcombank.com.vn.Nhưng chậm",
                "https://tuoitre.vn.Rồi sao", "tiki.vn,lazada.vn,shopee.vn", "dantri.com.vn...",
                "facebook.com.vậy đó", "momo.vn.ai dùng chưa", "gov.vn.cả nhà", "zalo.me",
                "zalo.me/0900000123", "mình dùng vn.com", "node.js và asp.net", "nói vui.me",
                "đi chợ.cc", "đang ở zalo.cc ơi", "momo.me nhé", "Nhớ nhắn zalo.tk là gì",
                "con.me");
}

TEST_CASE("a shared link is looked at although it stands in no text") {
  Context context;
  context.link = "https://vietcombank-xacthuc.com/x";
  CHECK(sightings("lookalike-link", "hay nè", context).size() == 1);
  CHECK(sightings("lookalike-link", "vietcombank-xacthuc.com", context).size() == 1);
  context.link = "https://vnexpress.net";
  CHECK(sightings("lookalike-link", "hay nè", context).empty());
}

TEST_CASE("a mark on a known name makes it another name") {
  CHECK_ROWS_OF(our_index(), "lookalike-link", "http://[[vìetcombank.com.vn]]/login",
                "[[vietcombạnk.com.vn]]", "[[facebọok.com]]", "[[tuoitrẻ.vn]]",
                "đọc trên ((tuổitrẻ.vn))", "https://[[xn--vetcombank-87a.com.vn]]",
                "https://chợtốt.example", "tuổitrẻ hôm nay", "https://vietcombank.com.vn");
}

TEST_CASE("a link not opened is told only when that is known") {
  Context context;
  CHECK_ROWS("unread-link", "https://vidu.vn/bai");
  context.link = "https://vidu.vn/bai";
  CHECK(sightings("unread-link", "https://vidu.vn/bai", context).empty());
  context.link_opened = true;
  CHECK(sightings("unread-link", "https://vidu.vn/bai", context).empty());
  context.link_opened = false;
  CHECK(seen("unread-link", "đọc https://vidu.vn/bai.", context) == "đọc ((https://vidu.vn/bai)).");
  CHECK(sightings("unread-link", "hay nè", context).size() == 1);
}

TEST_CASE("host names by IDNA, and what they look like") {
  using namespace soat::text;
  CHECK(host_to_ascii("VietComBank.com.VN") == "vietcombank.com.vn");
  CHECK(host_to_ascii("bücher.example") == "xn--bcher-kva.example");
  CHECK(host_to_unicode("xn--bcher-kva.example") == "bücher.example");
  CHECK(host_to_ascii("").empty());
  CHECK(host_to_ascii(std::string(2000, 'a')).empty());
  CHECK(skeleton_of("vіetcombank") == skeleton_of("vietcombank"));
  CHECK(skeleton_of("vietcornbank") == skeleton_of("vietcombank"));
  CHECK(skeleton_of("vietcombank") != skeleton_of("techcombank"));
}

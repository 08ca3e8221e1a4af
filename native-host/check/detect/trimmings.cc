// SPDX-License-Identifier: Apache-2.0
#include "check/detect/trimmings.h"

#include <array>
#include <cstddef>

namespace soat::check::detect {
namespace {

/// What asks for something, gives something away, or only says where: no firm needs it in its name.
constexpr std::array<std::string_view, 44> kAsking{
    "xacthuc",   "xacminh",     "dangnhap", "login",   "signin",    "verify",   "baomat",
    "secure",    "security",    "hotro",    "cskh",    "khuyenmai", "nhanqua",  "quatang",
    "tangqua",   "trungthuong", "kyc",      "capnhat", "dinhdanh",  "uudai",    "hoantien",
    "canhbao",   "phatnguoi",   "taikhoan", "mokhoa",  "khoiphuc",  "nhantien", "trian",
    "lixi",      "quayso",      "vongquay", "hoadon",  "tiendien",  "vieclam",  "tuyendung",
    "boithuong", "giaohang",    "nophat",   "vneid",   "naptien",   "thongbao", "vn",
    "vietnam",   "chuyenkhoan"};

/// Firms put some of these beside their names themselves.
constexpr std::array<std::string_view, 33> kOthers{
    "support",  "thuong",   "update",    "online",       "gov",      "com",  "ebank",
    "ebanking", "ibank",    "ibanking",  "smartbanking", "digibank", "bank", "tracuu",
    "the",      "tindung",  "vay",       "vayvon",       "refund",   "app",  "apk",
    "account",  "giaodich", "thanhtoan", "pay",          "otp",      "web",  "portal",
    "cong",     "dichvu",   "dientu",    "sukien",       "event"};

template <std::size_t N>
void take_longest(std::string_view rest, const std::array<std::string_view, N>& words,
                  std::size_t& longest) {
  for (const std::string_view each : words)
    if (each.size() > longest && rest.substr(0, each.size()) == each) longest = each.size();
}

bool only(std::string_view rest, bool asking) {
  bool any = false;
  while (!rest.empty()) {
    if (rest[0] == '-' || (rest[0] >= '0' && rest[0] <= '9')) {
      any = any || (!asking && rest[0] != '-');
      rest.remove_prefix(1);
      continue;
    }
    std::size_t longest = 0;
    take_longest(rest, kAsking, longest);
    if (!asking) take_longest(rest, kOthers, longest);
    if (longest == 0) return false;
    any = true;
    rest.remove_prefix(longest);
  }
  return any;
}

}  // namespace

bool only_trimmings(std::string_view rest) {
  return only(rest, false);
}

bool only_asking_trimmings(std::string_view rest) {
  return only(rest, true);
}

}  // namespace soat::check::detect

// SPDX-License-Identifier: Apache-2.0
#include "store/opened_links.h"

#include "a_store.h"

namespace soat::tests {

TEST_CASE("a link is the same however it was passed on", "[store]") {
  struct Row {
    const char* link;
    const char* canonical;
    const char* why;
  };
  const Row row = GENERATE(
      Row{"https://vnexpress.net/a-1.html", "vnexpress.net/a-1.html", "plain"},
      Row{"http://www.VnExpress.net/a-1.html#box", "vnexpress.net/a-1.html",
          "scheme, www, case, fragment"},
      Row{"https://vnexpress.net/a-1.html?fbclid=IwAR0&utm_source=fb", "vnexpress.net/a-1.html",
          "tracking"},
      Row{"https://x.vn/?id=3&fbclid=Z&p=2", "x.vn?id=3&p=2", "real parameters stay"},
      Row{"https://l.facebook.com/l.php?u=https%3A%2F%2Fvnexpress.net%2Fa.html%3Ffbclid%3DX&h=AT0",
          "vnexpress.net/a.html", "Facebook's redirector"},
      Row{"https://l.facebook.com/l.php?u=https%3A%2F%2Flm.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fx.vn%252Fb",
          "x.vn/b", "wrapped twice"},
      Row{"https://lm.facebook.com/l.php?u=http%3A%2F%2Fx.vn", "x.vn", "the mobile one"},
      Row{"https://www.facebook.com/permalink.php?story_fbid=1&id=2",
          "facebook.com/permalink.php?story_fbid=1&id=2", "Facebook itself"},
      Row{"https://l.facebook.com/l.php?h=1", "l.facebook.com/l.php?h=1", "nothing wrapped"},
      Row{"https://x.vn:443/a/", "x.vn/a", "port and last slash"},
      Row{"https://x.vn:8080/a", "x.vn:8080/a", "another port is another place"},
      Row{"  x.vn/a ", "x.vn/a", "typed without a scheme"},
      Row{"https://x.vn/Đường?q=%C4%90", "x.vn/Đường?q=%C4%90", "paths keep their letters"},
      Row{"javascript:alert(1)", "", "no link"}, Row{"mailto:a@x", "", "no link"},
      Row{"ftp://x.vn/a", "", "no web link"}, Row{"https://", "", "no host"},
      Row{"", "", "nothing"},
      Row{"https://l.facebook.com/l.php?u=%", "", "what was wrapped is no link"});
  CAPTURE(row.why, row.link);
  CHECK(store::canonical_link(row.link) == row.canonical);
}

TEST_CASE("opened links are remembered only when asked for, thirty days, as hashes", "[store]") {
  AStore kept;
  auto database = kept.open();
  const std::string link = "https://vnexpress.net/bai-viet-danh-dau.html";
  got(store::remember_link(database, link));
  CHECK_FALSE(got(store::link_opened(database, link)).has_value());

  got(store::change_settings(database, [](auto& s) { s.links_opened = true; }));
  CHECK(got(store::link_opened(database, link)) == false);
  got(store::remember_link(
      database,
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fvnexpress.net%2Fbai-viet-danh-dau.html"));
  CHECK(got(store::link_opened(database, link)) == true);
  CHECK(got(store::link_opened(database, "https://vnexpress.net/khac.html")) == false);
  CHECK(kept.files_with("bai-viet-danh-dau").empty());
  CHECK(kept.files_with("vnexpress").empty());

  kept.now += 32 * kDay;
  auto later = kept.open();
  CHECK(got(store::link_opened(later, link)) == false);

  got(store::remember_link(later, link));
  got(store::change_settings(later, [](auto& s) { s.links_opened = false; }));
  got(store::change_settings(later, [](auto& s) { s.links_opened = true; }));
  CHECK(got(store::link_opened(later, link)) == false);
}

}  // namespace soat::tests

// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "catch.h"
#include "check/detect/seen.h"
#include "rules/detector_names.h"

using namespace soat::check::detect;

namespace {

const soat::check::Context moment;

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

/// Every detector over so many bytes of one thing: few sightings, each inside the draft.
void check_every_detector(const char* unit, std::size_t bytes) {
  const std::string draft = repeated(unit, bytes);
  const soat::text::FoldedText folded(draft);
  Draft whole(draft, folded, moment, test_index());
  INFO(unit);
  for (const auto& named : soat::rules::kDetectors) {
    std::vector<Sighting> all;
    find_detector(named.name)(whole, {}, all);
    CHECK(all.size() <= 300);
    bool inside = true;
    for (const Sighting& one : all)
      inside = inside && one.span.begin < one.span.end && one.span.end <= folded.utf16_size();
    CHECK(inside);
  }
}

}  // namespace

TEST_CASE("every detector bears drafts cut at any byte and stays inside them") {
  const std::string draft =
      "Chị Lan 0900 000 123, CCCD 001090000123, stk 1 0 1 4 0 0 0 9 9 9 ACB; mst 8000000117, lan(at)gmail.com, xe 59-X1 000.34 tông rồi bỏ chạy, "
      "ở số 9 ngõ 15 đường Ví Dụ, sinh 15-8-1990. Văn bản MẬT 123/BC-UBND chưa ký: https://vіetcombank.com.vn@x.top/a. "
      "không chín không không không không không một hai ba ０９０００００１２３ TÔI ĐÃ NÓI RỒI MÀ KHÔNG AI NGHE!!!!";
  for (std::size_t cut = 0; cut <= draft.size(); ++cut) {
    for (const std::string& part : {draft.substr(0, cut), draft.substr(cut)}) {
      const soat::text::FoldedText folded(part);
      Draft whole(part, folded, moment, test_index());
      bool inside = true;
      for (const auto& named : soat::rules::kDetectors) {
        std::uint32_t from = 0;
        std::vector<Sighting> all;
        find_detector(named.name)(whole, {}, all);
        for (const Sighting& sighting : all) {
          inside = inside && sighting.span.begin >= from &&
                   sighting.span.begin < sighting.span.end &&
                   sighting.span.end <= folded.utf16_size();
          from = sighting.span.end;
        }
      }
      INFO(part);
      CHECK(inside);
    }
  }
}

TEST_CASE("a long draft of one thing is borne, with few sightings") {
  // What is superlinear here does not end within the test's time limit.
  for (const char* unit : {"0",
                           "0 ",
                           "09",
                           "0900000123 ",
                           "0900000123",
                           "9.",
                           "không ",
                           "không chín ",
                           "o",
                           "o0 ",
                           "a@",
                           "a@a.com ",
                           "(at)",
                           "@",
                           "a.",
                           "a.com/",
                           "http://",
                           "vietcombank.com.vn.",
                           "30A-123.45 ",
                           "xe 30A-123.45 tông ",
                           "số 9 ",
                           "đường A ",
                           "thôn A, xã B ",
                           "sinh 1/1/1990 ",
                           "bé An lớp 1 trường A ",
                           "MẬT ",
                           "mật ",
                           "1/BC-A ",
                           "TÔI ",
                           "!",
                           "?",
                           "stk 1234567890 ",
                           "mã ",
                           "của ",
                           "1/",
                           "-",
                           "vcb ",
                           "A"}) {
    check_every_detector(unit, 1 << 16);
  }
}

TEST_CASE("a megabyte of one thing, or of two in turn, is borne, with few sightings inside it") {
  for (const char* unit :
       {"0", "@", ".", "http://", "số ", "không ", "1.2.3.4/", "0900000123@.số "}) {
    check_every_detector(unit, 1 << 20);
  }
}

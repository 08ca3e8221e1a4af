// SPDX-License-Identifier: Apache-2.0
#include "wire/line.h"

#include "wire/encode.h"
#include "wire/fields.h"
#include "wire/flat.h"
#include "wire/json_writer.h"

namespace soat::wire {

using nlohmann::json;

namespace {

// Nesting is parsed without recursion, but a line that nests deeper than this is no draft, and
// building its tree would cost more than its bytes.
constexpr int kMaxDepth = 64;

// Whole numbers and texts go back exactly; a list or an object as an id is nobody's intent.
std::string id_of(const json& line) {
  const auto found = line.find("id");
  if (found == line.end() || found->is_structured()) return "null";
  return found->dump();
}

}  // namespace

DecodedLine decode_line(std::string_view text) {
  bool deep = false;
  json value = flat_object(text);
  if (value.is_discarded())
    value = json::parse(
        text,
        [&deep](int depth, json::parse_event_t, json&) {
          deep = deep || depth > kMaxDepth;
          return depth <= kMaxDepth;
        },
        false);
  if (deep) return {"null", fail(Errc::bad_input, "", "is nested too deeply")};
  if (value.is_discarded()) return {"null", fail(Errc::bad_input, "", "is not JSON in UTF-8")};
  if (!value.is_object()) return {"null", fail(Errc::wrong_shape, "", "must be an object")};

  Complaint complaint;
  Fields f(value, "", complaint);
  Line line;
  line.text = f.text("text");
  line.site = f.maybe_word<check::Site>("site", kSites);
  line.surface = f.maybe_word<check::Surface>("surface", kSurfaces);
  line.link = f.maybe_text("link");
  line.link_opened = f.maybe_boolean("linkOpened");
  line.images = static_cast<unsigned>(f.maybe_integer("images", 0, 1000).value_or(0));
  line.working_hours = f.maybe_boolean("workingHours").value_or(false);
  if (complaint) {
    complaint->where.erase(0, 1);  // "/text" is the field text
    return {id_of(value), tl::make_unexpected(*complaint)};
  }
  return {id_of(value), std::move(line)};
}

std::string encode_line(const std::string& id, const check::Verdict& verdict) {
  JsonWriter out;
  out.object().name("id").json(id).member("tier", name_of(verdict.tier)).name("findings").list();
  for (const auto& finding : verdict.findings) {
    out.object().member("rule", finding.rule->id).member("category", finding.rule->category);
    out.member("tier", name_of(finding.tier)).name("span").list();
    out.number(finding.span.begin).number(finding.span.end).end_list().end_object();
  }
  return out.end_list().end_object().take();
}

std::string encode_line(const std::string& id, const Error& error) {
  JsonWriter out;
  out.object().name("id").json(id).name("error").object();
  out.member("where", error.where).member("what", error.what).end_object();
  return out.end_object().take();
}

}  // namespace soat::wire

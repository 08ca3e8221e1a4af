// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a message, and as a line of `soat check --jsonl`: never a crash; a refusal names
// something, and its reply is JSON that a parser other than ours reads.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "wire/decode.h"
#include "wire/encode.h"
#include "wire/line.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace soat;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto request = wire::decode(input);
  if (!request) {
    const auto& refusal = request.error();
    if (refusal.error.where.empty() || refusal.error.what.empty()) std::abort();
    const std::string reply = wire::encode(refusal.id, wire::RefusedReply{refusal.error});
    if (nlohmann::json::parse(reply, nullptr, false).is_discarded()) std::abort();
  } else if (request->id < 1) {
    std::abort();
  }
  const auto line = wire::decode_line(input);
  const std::string answer = line.line ? wire::encode_line(line.id, check::Verdict{})
                                       : wire::encode_line(line.id, line.line.error());
  if (answer.find('\n') != std::string::npos) std::abort();
  if (nlohmann::json::parse(answer, nullptr, false).is_discarded()) std::abort();
  return 0;
}

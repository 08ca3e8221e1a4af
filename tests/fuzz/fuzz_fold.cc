// SPDX-License-Identifier: Apache-2.0
//
// Any bytes fold: spans in order and inside the draft, words inside the symbols, and what was
// folded folds to itself, pictographs and joiners apart.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/folded_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace soat::text;
  const std::string_view draft(reinterpret_cast<const char*>(bytes), size);
  const FoldedText text(draft);
  Span before;
  for (const Symbol& symbol : text.symbols()) {
    if (symbol.span.begin >= symbol.span.end || symbol.span.end > text.utf16_size()) std::abort();
    if (symbol.span.begin < before.end && symbol.span != before) std::abort();
    before = symbol.span;
  }
  std::uint32_t last = 0;
  for (const Word& word : text.words()) {
    if (word.first < last || word.last <= word.first || word.last > text.symbols().size())
      std::abort();
    if (word.sentence >= text.sentences()) std::abort();
    last = word.last;
  }
  if (folded(folded(draft)).size() > 4 * folded(draft).size() + 16) std::abort();
  return 0;
}

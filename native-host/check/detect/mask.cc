// SPDX-License-Identifier: Apache-2.0
#include "check/detect/mask.h"

#include <algorithm>
#include <vector>

#include "check/detect/numbers.h"

namespace soat::check::detect {
namespace {

constexpr std::string_view kBullet = "•";

/// A figure: one symbol, or the word that says it.
struct Figure {
  std::uint32_t first;
  std::uint32_t last;
};

std::vector<Figure> figures_in(Draft& draft, std::uint32_t first, std::uint32_t last) {
  std::vector<Figure> out;
  const auto& all = draft.numbers().groups.all;
  auto group =
      std::lower_bound(all.begin(), all.end(), first,
                       [](const Group& g, std::uint32_t symbol) { return g.first < symbol; });
  for (; group != all.end() && group->first < last; ++group) {
    if (group->spoken) {
      out.push_back({group->first, group->last});
      continue;
    }
    for (std::uint32_t i = group->first; i < std::min(group->last, last); ++i)
      out.push_back({i, i + 1});
  }
  return out;
}

}  // namespace

std::string masked_figures(Draft& draft, std::uint32_t first, std::uint32_t last, Kept kept) {
  const auto figures = figures_in(draft, first, last);
  const auto& symbols = draft.text.symbols();
  std::string out;
  std::uint32_t from = symbols[first].span.begin;
  const std::size_t hidden_end = figures.size() > kept.tail ? figures.size() - kept.tail : 0;
  for (std::size_t i = std::min<std::size_t>(kept.head, figures.size()); i < hidden_end; ++i) {
    out += draft.written({from, symbols[figures[i].first].span.begin});
    out += kBullet;
    from = symbols[figures[i].last - 1].span.end;
  }
  out += draft.written({from, symbols[last - 1].span.end});
  return out;
}

std::string masked_until(Draft& draft, std::uint32_t first, std::uint32_t last,
                         std::uint32_t until) {
  const auto& symbols = draft.text.symbols();
  std::string out(draft.written(symbols[first].span));
  for (std::uint32_t i = first + 1; i < until; ++i) {
    if (symbols[i].in_word()) {
      out += kBullet;
    } else {
      out += draft.written(symbols[i].span);
    }
  }
  out += draft.written({symbols[until].span.begin, symbols[last - 1].span.end});
  return out;
}

}  // namespace soat::check::detect

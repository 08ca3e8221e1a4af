// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace soat::text {

/// Endings by which a name without http:// is taken for a link.
inline constexpr std::array<std::u32string_view, 39> kHostEndings{
    U"com",   U"net",     U"org",    U"vn",   U"info",  U"gov",  U"edu",   U"io",  U"xyz",  U"top",
    U"club",  U"site",    U"online", U"shop", U"store", U"app",  U"dev",   U"biz", U"asia", U"link",
    U"click", U"website", U"space",  U"fun",  U"live",  U"vip",  U"pro",   U"bet", U"icu",  U"cn",
    U"ru",    U"uk",      U"health", U"news", U"blog",  U"page", U"cloud", U"win", U"tech"};

/// Endings that are also Vietnamese or chat words: a link only before a slash, since "vui.la" is
/// a missing blank.
inline constexpr std::array<std::u32string_view, 26> kHostEndingsBeforeSlash{
    U"me", U"cc", U"co", U"be", U"la", U"ly", U"gl", U"to", U"tv", U"us", U"tk", U"ml", U"ga",
    U"cf", U"gq", U"gd", U"is", U"gg", U"in", U"id", U"ai", U"sh", U"st", U"su", U"vc", U"ws"};

}  // namespace soat::text

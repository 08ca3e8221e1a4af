// SPDX-License-Identifier: Apache-2.0
#include "text/domain.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <memory>

#include "base/check.h"

namespace soat::text {
namespace {

const icu::IDNA& idna() {
  static const std::unique_ptr<icu::IDNA> opened = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::IDNA> out(icu::IDNA::createUTS46Instance(
        UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE | UIDNA_CHECK_BIDI,
        status));
    // ICU's own data is missing or broken: nothing in the program would work.
    SOAT_CHECK(U_SUCCESS(status));
    return out;
  }();
  return *opened;
}

struct CloseSpoof {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

const USpoofChecker* spoof() {
  static const std::unique_ptr<USpoofChecker, CloseSpoof> opened = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, CloseSpoof> out(uspoof_open(&status));
    SOAT_CHECK(U_SUCCESS(status));
    return out;
  }();
  return opened.get();
}

/// A host of more bytes is none (RFC 1035, 2.3.4), and would cost.
constexpr std::size_t kMaxHost = 1024;

}  // namespace

std::string host_to_ascii(std::string_view host) {
  if (host.empty() || host.size() > kMaxHost) return {};
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::IDNAInfo info;
  UErrorCode status = U_ZERO_ERROR;
  idna().nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())),
                          sink, info, status);
  if (U_FAILURE(status) || info.hasErrors()) return {};
  return out;
}

std::string host_to_unicode(std::string_view host) {
  if (host.empty() || host.size() > kMaxHost) return {};
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::IDNAInfo info;
  UErrorCode status = U_ZERO_ERROR;
  idna().nameToUnicodeUTF8(icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())),
                           sink, info, status);
  if (U_FAILURE(status) || info.hasErrors()) return {};
  return out;
}

std::string skeleton_of(std::string_view utf8) {
  if (utf8.empty() || utf8.size() > kMaxHost) return {};
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(utf8.size());
  // A skeleton is longer than its text: "m" looks like "rn", and some letters like a whole word.
  std::string out(utf8.size() * 4 + 32, '\0');
  std::int32_t written = uspoof_getSkeletonUTF8(spoof(), 0, utf8.data(), size, out.data(),
                                                static_cast<std::int32_t>(out.size()), &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    out.resize(static_cast<std::size_t>(written));
    written = uspoof_getSkeletonUTF8(spoof(), 0, utf8.data(), size, out.data(),
                                     static_cast<std::int32_t>(out.size()), &status);
  }
  if (U_FAILURE(status)) return {};
  out.resize(static_cast<std::size_t>(written));
  return out;
}

}  // namespace soat::text

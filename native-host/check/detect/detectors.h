// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/detect/detector.h"

namespace soat::check::detect {

// One function for each name of rules/detector_names.h, which says what it sees.

void phone(Draft&, const Parameters&, std::vector<Sighting>&);
void identity_number(Draft&, const Parameters&, std::vector<Sighting>&);
void tax_code(Draft&, const Parameters&, std::vector<Sighting>&);
void social_insurance_number(Draft&, const Parameters&, std::vector<Sighting>&);
void bank_account(Draft&, const Parameters&, std::vector<Sighting>&);
void bank_card(Draft&, const Parameters&, std::vector<Sighting>&);
void passport(Draft&, const Parameters&, std::vector<Sighting>&);
void email(Draft&, const Parameters&, std::vector<Sighting>&);
void number_plate(Draft&, const Parameters&, std::vector<Sighting>&);
void address(Draft&, const Parameters&, std::vector<Sighting>&);
void birth_date(Draft&, const Parameters&, std::vector<Sighting>&);
void child(Draft&, const Parameters&, std::vector<Sighting>&);
void classified_mark(Draft&, const Parameters&, std::vector<Sighting>&);
void unpublished_number(Draft&, const Parameters&, std::vector<Sighting>&);
void lookalike_link(Draft&, const Parameters&, std::vector<Sighting>&);
void numeric_link(Draft&, const Parameters&, std::vector<Sighting>&);
void unread_link(Draft&, const Parameters&, std::vector<Sighting>&);
void capitals(Draft&, const Parameters&, std::vector<Sighting>&);
void repeated_marks(Draft&, const Parameters&, std::vector<Sighting>&);
void image(Draft&, const Parameters&, std::vector<Sighting>&);

}  // namespace soat::check::detect

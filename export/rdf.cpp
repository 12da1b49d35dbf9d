// SPDX-License-Identifier: MIT
#include "export/rdf.hpp"

#include "export/vocabulary.hpp"

namespace elchi {

const Name& datatype_of(Literal::Type type) {
    switch (type) {
        case Literal::Type::date:
            return vocabulary::xsd_date;
        case Literal::Type::year_month:
            return vocabulary::xsd_year_month;
        case Literal::Type::year:
            return vocabulary::xsd_year;
        case Literal::Type::integer:
            return vocabulary::xsd_integer;
        default:
            return vocabulary::xsd_decimal;
    }
}

}  // namespace elchi

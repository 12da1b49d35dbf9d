// SPDX-License-Identifier: MIT
// The IRIs of other people's vocabularies and of ours (ontology/elchi.ttl), once.
#pragma once

#include "export/rdf.hpp"

namespace elchi::vocabulary {

inline constexpr Namespace rdf{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"};
inline constexpr Namespace rdfs{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"};
inline constexpr Namespace xsd{"xsd", "http://www.w3.org/2001/XMLSchema#"};
inline constexpr Namespace owl{"owl", "http://www.w3.org/2002/07/owl#"};
inline constexpr Namespace skos{"skos", "http://www.w3.org/2004/02/skos/core#"};
inline constexpr Namespace prov{"prov", "http://www.w3.org/ns/prov#"};
inline constexpr Namespace oa{"oa", "http://www.w3.org/ns/oa#"};
inline constexpr Namespace sem{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"};
inline constexpr Namespace schema{"schema", "https://schema.org/"};
inline constexpr Namespace geo{"geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"};
inline constexpr Namespace ours{"elchi", "https://w3id.org/elchi/vocab#"};
inline constexpr std::string_view wikidata_entity = "http://www.wikidata.org/entity/";

inline constexpr Name rdf_type{&rdf, "type"};
inline constexpr Name rdfs_label{&rdfs, "label"};
inline constexpr Name owl_same_as{&owl, "sameAs"};

inline constexpr Name xsd_date{&xsd, "date"};
inline constexpr Name xsd_year_month{&xsd, "gYearMonth"};
inline constexpr Name xsd_year{&xsd, "gYear"};
inline constexpr Name xsd_integer{&xsd, "integer"};
inline constexpr Name xsd_decimal{&xsd, "decimal"};

inline constexpr Name sem_actor_class{&sem, "Actor"};
inline constexpr Name sem_event_class{&sem, "Event"};
inline constexpr Name sem_place_class{&sem, "Place"};
inline constexpr Name sem_event_type{&sem, "eventType"};
inline constexpr Name sem_has_actor{&sem, "hasActor"};
inline constexpr Name sem_has_place{&sem, "hasPlace"};
inline constexpr Name sem_earliest_begin{&sem, "hasEarliestBeginTimeStamp"};
inline constexpr Name sem_latest_end{&sem, "hasLatestEndTimeStamp"};

inline constexpr Name prov_entity_class{&prov, "Entity"};
inline constexpr Name prov_was_derived_from{&prov, "wasDerivedFrom"};

inline constexpr Name oa_specific_resource_class{&oa, "SpecificResource"};
inline constexpr Name oa_position_selector_class{&oa, "TextPositionSelector"};
inline constexpr Name oa_quote_selector_class{&oa, "TextQuoteSelector"};
inline constexpr Name oa_has_source{&oa, "hasSource"};
inline constexpr Name oa_has_selector{&oa, "hasSelector"};
inline constexpr Name oa_start{&oa, "start"};
inline constexpr Name oa_end{&oa, "end"};
inline constexpr Name oa_exact{&oa, "exact"};

inline constexpr Name schema_country_class{&schema, "Country"};
inline constexpr Name schema_person_class{&schema, "Person"};
inline constexpr Name schema_organization_class{&schema, "Organization"};
inline constexpr Name schema_body_class{&schema, "GovernmentOrganization"};
inline constexpr Name schema_place_class{&schema, "Place"};
inline constexpr Name schema_article_class{&schema, "NewsArticle"};
inline constexpr Name schema_date_published{&schema, "datePublished"};
inline constexpr Name schema_in_language{&schema, "inLanguage"};
inline constexpr Name schema_headline{&schema, "headline"};
inline constexpr Name schema_url{&schema, "url"};
inline constexpr Name schema_publisher{&schema, "publisher"};

inline constexpr Name geo_latitude{&geo, "lat"};
inline constexpr Name geo_longitude{&geo, "long"};

inline constexpr Name country_class{&ours, "Country"};
inline constexpr Name person_class{&ours, "Person"};
inline constexpr Name organization_class{&ours, "Organization"};
inline constexpr Name body_class{&ours, "Body"};
inline constexpr Name place_class{&ours, "Place"};
inline constexpr Name event_class{&ours, "Event"};
inline constexpr Name retold_event_class{&ours, "RetoldEvent"};
inline constexpr Name agreement_class{&ours, "Agreement"};
inline constexpr Name step_class{&ours, "Step"};

inline constexpr Name country{&ours, "country"};
inline constexpr Name office{&ours, "office"};
inline constexpr Name represents{&ours, "represents"};
inline constexpr Name event_type{&ours, "eventType"};
inline constexpr Name modality{&ours, "modality"};
inline constexpr Name level{&ours, "level"};
inline constexpr Name date{&ours, "date"};
inline constexpr Name date_end{&ours, "dateEnd"};
inline constexpr Name earliest_date{&ours, "earliestDate"};
inline constexpr Name latest_date{&ours, "latestDate"};
inline constexpr Name at{&ours, "at"};
inline constexpr Name yields{&ours, "yields"};
inline constexpr Name inferred_actor{&ours, "inferredActor"};
inline constexpr Name attributed_to{&ours, "attributedTo"};
inline constexpr Name quantity{&ours, "quantity"};
inline constexpr Name cameo{&ours, "cameo"};
inline constexpr Name plover{&ours, "plover"};
inline constexpr Name confidence{&ours, "confidence"};
inline constexpr Name alias{&ours, "alias"};
inline constexpr Name merged_because{&ours, "mergedBecause"};
inline constexpr Name reported_in{&ours, "reportedIn"};
inline constexpr Name source_count{&ours, "sourceCount"};
inline constexpr Name agreement_type{&ours, "agreementType"};
inline constexpr Name status{&ours, "status"};
inline constexpr Name party{&ours, "party"};
inline constexpr Name signatory{&ours, "signatory"};
inline constexpr Name topic{&ours, "topic"};
inline constexpr Name count{&ours, "count"};
inline constexpr Name minimum_count{&ours, "minimumCount"};
inline constexpr Name amount{&ours, "amount"};
inline constexpr Name currency{&ours, "currency"};
inline constexpr Name step{&ours, "step"};
inline constexpr Name step_actor{&ours, "stepActor"};
inline constexpr Name rule{&ours, "rule"};
inline constexpr Name trigger{&ours, "trigger"};

}  // namespace elchi::vocabulary

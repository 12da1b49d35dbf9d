// SPDX-License-Identifier: MIT
// Ids of the graph as IRIs. Different ids give different IRIs, the same id the same IRI everywhere.
#pragma once

#include <string>
#include <string_view>

namespace elchi {

inline constexpr std::string_view default_base_iri = "https://w3id.org/elchi/id/";

/// The vertex id of an article: "article:" and the article's id.
[[nodiscard]] std::string article_vertex_id(std::string_view article_id);
/// What one article says, as an id: "<article id>#<local id>".
[[nodiscard]] std::string report_id(std::string_view article_id, std::string_view local_id);

/// True for "scheme:rest" with a scheme of RFC 3986.
[[nodiscard]] bool is_absolute_iri(std::string_view text);

/// The text with every byte percent-encoded that may not stand in an IRI: controls, blank, < > " { } | ^ \ `, [ and ]
/// outside a host, % without two hexadecimal digits, # after the first. Letters beyond ASCII stay; a text that is an
/// IRI already is returned as it is.
[[nodiscard]] std::string encode_iri(std::string_view text);

/// The text as the path of an IRI: all but letters, digits, - . _ ~ / : percent-encoded, % included, so that different
/// texts stay different; letters beyond ASCII stay.
[[nodiscard]] std::string encode_path(std::string_view text);

/// "country:KZ" is <base>country/KZ. An article whose id is a http(s) URL is that URL, unless the URL lies below the
/// base or is not a valid IRI: then, like any other article, <base>article/<encoded id>.
[[nodiscard]] std::string id_to_iri(std::string_view id, std::string_view base = default_base_iri);

}  // namespace elchi

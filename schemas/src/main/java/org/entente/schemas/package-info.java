/** What travels on topics: the catalogue of topics, and the codecs between records and Avro. */
@NullMarked
package org.entente.schemas;

import org.jspecify.annotations.NullMarked;

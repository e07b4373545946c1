package io.ringfence.cli;

/**
 * How commands about an authority print what they know; the names are those of {@code --format}.
 */
enum PkiFormat {
    table,
    json
}

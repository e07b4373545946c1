package io.ringfence.cli;

/** Results for people or for programs; the names are those of {@code --format}. */
enum TableOrJson {
    table,
    json
}

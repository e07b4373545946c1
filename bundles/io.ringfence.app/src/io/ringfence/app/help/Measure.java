package io.ringfence.app.help;

import io.ringfence.app.manual.Span.Look;

/** How wide text is. */
@FunctionalInterface
interface Measure {

    /** The width in pixels. */
    int width(String text, Look look);
}

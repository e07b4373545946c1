/**
 * Capture files: a ZIP archive of the answers of one or more servers, with a manifest.
 *
 * <p>The format is described in {@code docs/formats.md}, "Capture file".
 */
@NonNullByDefault
package io.ringfence.model.file;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * ZIP archives as Ringfence's own files use them, with a manifest of SHA-256 sums; readers believe
 * nothing that they did not check.
 */
@NonNullByDefault
package io.ringfence.model.archive;

import org.eclipse.jdt.annotation.NonNullByDefault;

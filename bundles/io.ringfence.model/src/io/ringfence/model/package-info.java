/**
 * The shared LXD model: immutable records of what one or more servers answered at one time.
 *
 * <p>A {@link io.ringfence.model.Capture} is the only input of every view, check and report.
 * Records keep the answer they were read from as {@link io.ringfence.model.Raw}, so nothing a
 * server said is lost, and they never hold a secret: answers are redacted before they become
 * records.
 */
@NonNullByDefault
package io.ringfence.model;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes records of a server's answers.
 *
 * <p>Whatever a server sends, as much as possible is read: an element that is not what it should be
 * becomes a {@link io.ringfence.model.Gap} that says where and why.
 */
@NonNullByDefault
package io.ringfence.model.read;

import org.eclipse.jdt.annotation.NonNullByDefault;

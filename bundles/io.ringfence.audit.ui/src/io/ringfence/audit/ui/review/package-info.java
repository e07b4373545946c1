/**
 * The state of a review: the audit of the open estate and which of its findings are looked at.
 * Nothing here knows a widget, so all of it is tested without a screen.
 */
@NonNullByDefault
package io.ringfence.audit.ui.review;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the details of something say, as data: capabilities make pages, one view draws them. Nothing
 * here knows a widget.
 */
@NonNullByDefault
package io.ringfence.ui.page;

import org.eclipse.jdt.annotation.NonNullByDefault;

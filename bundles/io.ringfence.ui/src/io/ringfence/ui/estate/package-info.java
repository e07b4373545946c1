/**
 * The estate as views see it, without a widget: addresses of its things, its tree, and what is
 * found of them. Nothing here knows SWT, so all of it is tested without a screen.
 */
@NonNullByDefault
package io.ringfence.ui.estate;

import org.eclipse.jdt.annotation.NonNullByDefault;

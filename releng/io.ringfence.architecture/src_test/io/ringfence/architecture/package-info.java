/**
 * The shape of the whole: which bundle may see which, and what headless code may never touch. Each
 * rule is shown to catch a breach, made on purpose in {@code fixture}.
 */
@NonNullByDefault
package io.ringfence.architecture;

import org.eclipse.jdt.annotation.NonNullByDefault;

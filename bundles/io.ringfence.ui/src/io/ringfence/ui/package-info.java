/** What every view is made with: threads, colours, icons, styles and the marks of findings. */
@NonNullByDefault
package io.ringfence.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;

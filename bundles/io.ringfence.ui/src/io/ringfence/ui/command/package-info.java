/** What the commands of the estate do. */
@NonNullByDefault
package io.ringfence.ui.command;

import org.eclipse.jdt.annotation.NonNullByDefault;

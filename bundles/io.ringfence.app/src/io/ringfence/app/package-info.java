/** The workbench application: window, perspectives, menus, branding. */
@NonNullByDefault
package io.ringfence.app;

import org.eclipse.jdt.annotation.NonNullByDefault;

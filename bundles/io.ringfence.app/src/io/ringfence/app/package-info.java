/** The workbench application: window, perspectives, menus, branding. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package io.ringfence.app;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;

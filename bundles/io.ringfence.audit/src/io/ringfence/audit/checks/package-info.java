/** The built-in checks: one package for each area, one stateless class for each check. */
@NonNullByDefault
package io.ringfence.audit.checks;

import org.eclipse.jdt.annotation.NonNullByDefault;

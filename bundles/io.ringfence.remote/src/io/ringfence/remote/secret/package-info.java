/** Where this user's secrets are: in files, or in the secret service of the desktop. */
@NonNullByDefault
package io.ringfence.remote.secret;

import org.eclipse.jdt.annotation.NonNullByDefault;

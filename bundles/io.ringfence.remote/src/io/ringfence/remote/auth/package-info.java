/** Logging in with an OpenID provider or a bearer token instead of a certificate. */
@NonNullByDefault
package io.ringfence.remote.auth;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Who this user is to servers: the certificate, where its key is, and what can be done with them.
 */
@NonNullByDefault
package io.ringfence.remote.ui.identity;

import org.eclipse.jdt.annotation.NonNullByDefault;

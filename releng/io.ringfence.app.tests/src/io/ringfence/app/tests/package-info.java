/**
 * Tests that drive the real workbench on a screen: they click and type as a user does, and look at
 * what is shown. A test that fails leaves a picture of the window in {@code target/shots}.
 */
@NonNullByDefault
package io.ringfence.app.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The built product against real LXD and Incus servers. These tests start the servers they need
 * with the scripts of {@code releng/lab}; with the environment's {@code RINGFENCE_LAB=required} a
 * server that cannot be had is a failure, with {@code off} they are skipped. They run the product
 * by the {@code ringfence} script in the folder that the system property {@code ringfence.root}
 * names.
 */
@NonNullByDefault
package io.ringfence.contract;

import org.eclipse.jdt.annotation.NonNullByDefault;

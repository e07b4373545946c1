package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A release that a distribution keeps the number of while it puts security fixes back into it.
 *
 * @param os as the server's {@code os_name}
 * @param osVersion as the server's {@code os_version}
 * @param packageName of the package whose version tells which fixes are in it
 * @param release the number that the server goes on telling
 * @param newest the newest version of the package that the table knows, null when it knows none
 * @param fixesListed whether the advisory table has the fixed version of every advisory that the
 *     distribution fixed up to {@code newest}
 */
public record PackagedRelease(
        String product,
        String os,
        String osVersion,
        String packageName,
        ServerVersion release,
        @Nullable DebianVersion newest,
        boolean fixesListed) {}

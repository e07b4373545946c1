package io.ringfence.audit.check;

import java.util.Arrays;
import java.util.List;

/** Reads the list of ACLs that a network or NIC names. */
public final class AclNames {

    /** The key of networks and NICs that names ACLs. */
    public static final String KEY = "security.acls";

    private AclNames() {}

    /** The names in a value of {@link #KEY}, separated by commas. */
    public static List<String> of(String value) {
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}

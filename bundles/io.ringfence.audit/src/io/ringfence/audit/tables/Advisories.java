package io.ringfence.audit.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The table of advisories.
 *
 * @param date the day up to which it is complete
 * @param list ordered by number
 */
public record Advisories(LocalDate date, List<Advisory> list) {

    public Advisories {
        list = List.copyOf(list);
    }

    /** The advisory of this CVE number or GitHub name. */
    public Optional<Advisory> find(String name) {
        return list.stream().filter(each -> each.isNamed(name)).findFirst();
    }
}

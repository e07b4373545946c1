// caught: Set is a raw type. References to generic type Set<E> should be parameterized
package breach;

import java.util.Set;

record RawType(Set names) {}

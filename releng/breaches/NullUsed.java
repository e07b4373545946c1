// caught: Potential null pointer access: The method get(Object) may return null
package breach;

import java.util.Map;

final class NullUsed {
    int length(Map<String, String> names) {
        return names.get("first").length();
    }
}

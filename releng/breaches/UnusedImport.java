// caught: The import java.util.List is never used
package breach;

import java.util.List;

final class UnusedImport {}

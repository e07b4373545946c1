// caught: The import java.util.List is never used
package breach;

final class UnusedImport {}

// caught: format violations
package breach;

final class Unformatted { int a( ){return 1 ;} }

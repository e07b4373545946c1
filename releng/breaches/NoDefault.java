// caught: A default nullness annotation has not been specified for the package breach.bare
package breach.bare;

final class NoDefault {}

package io.ringfence.remote.secret;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.eclipse.jdt.annotation.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.stream.Stream;

/**
 * Calls functions of a library in C, and of the libraries that it needs. What is passed decides
 * about the types: an {@link Integer} is a C int, a {@link Long} a C long, a {@link MemorySegment}
 * a pointer.
 */
final class NativeLibrary {

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    /**
     * @param name as the system's loader finds it
     * @throws IllegalArgumentException if there is no such library
     */
    NativeLibrary(String name) {
        this.symbols = SymbolLookup.libraryLookup(name, Arena.global());
    }

    /** Where a function is, to be passed as a pointer. */
    MemorySegment address(String function) {
        return symbols.findOrThrow(function);
    }

    /** Calls a function that returns a pointer. */
    MemorySegment pointer(String function, Object... arguments) {
        return invoke(function, FunctionDescriptor.of(ADDRESS, types(arguments)), arguments)
                        instanceof MemorySegment segment
                ? segment
                : MemorySegment.NULL;
    }

    /** Calls a function that returns an int. */
    int number(String function, Object... arguments) {
        return invoke(function, FunctionDescriptor.of(JAVA_INT, types(arguments)), arguments)
                        instanceof Integer number
                ? number
                : 0;
    }

    /** Calls a function that returns nothing. */
    void call(String function, Object... arguments) {
        invoke(function, FunctionDescriptor.ofVoid(types(arguments)), arguments);
    }

    private @Nullable Object invoke(String function, FunctionDescriptor type, Object... arguments) {
        try {
            return linker.downcallHandle(address(function), type).invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what any handle may throw; a function in C throws nothing
            throw new IllegalStateException(function + " cannot be called", e);
        }
    }

    private static MemoryLayout[] types(Object... arguments) {
        return Stream.of(arguments).map(NativeLibrary::type).toArray(MemoryLayout[]::new);
    }

    private static MemoryLayout type(Object argument) {
        return switch (argument) {
            case Integer _ -> JAVA_INT;
            case Long _ -> JAVA_LONG;
            default -> ADDRESS;
        };
    }

    /** A text in C. */
    static String text(MemorySegment pointer) {
        return pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }
}

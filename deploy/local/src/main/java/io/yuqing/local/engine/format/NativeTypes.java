/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import io.yuqing.local.engine.chdb.EngineException;
import java.util.ArrayList;
import java.util.List;

/** Reads the name of a column type, such as {@code Map(LowCardinality(String), UInt64)}. */
final class NativeTypes {
    private NativeTypes() {}

    static NativeType parse(String type) throws EngineException {
        int open = type.indexOf('(');
        String name = open < 0 ? type : type.substring(0, open);
        List<String> arguments =
                open < 0 ? List.of() : split(type.substring(open + 1, type.length() - 1));
        return switch (name) {
            case "UInt8", "Int8", "Bool", "Enum8", "Nothing" -> new NativeType.Fixed(1);
            case "UInt16", "Int16", "Date", "Enum16", "BFloat16" -> new NativeType.Fixed(2);
            case "UInt32", "Int32", "Float32", "DateTime", "Date32", "IPv4", "Time" ->
                    new NativeType.Fixed(4);
            case "UInt64", "Int64", "Float64", "DateTime64", "Time64" -> new NativeType.Fixed(8);
            case "UInt128", "Int128", "UUID", "IPv6" -> new NativeType.Fixed(16);
            case "UInt256", "Int256" -> new NativeType.Fixed(32);
            case "FixedString" -> new NativeType.Fixed(Integer.parseInt(arguments.get(0)));
            case "Decimal" -> decimal(Integer.parseInt(arguments.get(0)));
            case "String" -> new NativeType.Text();
            case "Nullable" -> new NativeType.Nullable(parse(arguments.get(0)));
            case "Array" -> new NativeType.Array(parse(arguments.get(0)));
            case "Tuple" -> tuple(arguments);
            case "Map" -> new NativeType.Array(tuple(arguments));
            case "LowCardinality" -> lowCardinality(parse(arguments.get(0)));
            case "SimpleAggregateFunction" -> parse(arguments.get(arguments.size() - 1));
            default -> {
                if (name.startsWith("Interval")) {
                    yield new NativeType.Fixed(8);
                }
                throw EngineException.of(
                        48,
                        "NOT_IMPLEMENTED",
                        "Type "
                                + type
                                + " is not supported by the embedded engine in the Native format of"
                                + " this client: convert it, for instance with toString.");
            }
        };
    }

    /** By precision, as ClickHouse chooses the width. */
    private static NativeType decimal(int precision) {
        if (precision <= 9) {
            return new NativeType.Fixed(4);
        }
        if (precision <= 18) {
            return new NativeType.Fixed(8);
        }
        return new NativeType.Fixed(precision <= 38 ? 16 : 32);
    }

    private static NativeType tuple(List<String> arguments) throws EngineException {
        List<NativeType> elements = new ArrayList<>();
        for (String argument : arguments) {
            elements.add(parse(withoutName(argument)));
        }
        return new NativeType.Tuple(elements);
    }

    /** NULL is the first of the distinct values and has no marks. */
    private static NativeType lowCardinality(NativeType inner) {
        return new NativeType.LowCardinality(
                inner instanceof NativeType.Nullable nullable ? nullable.inner() : inner);
    }

    /** {@code a UInt8}: no type has a blank outside brackets, but an element may have a name. */
    private static String withoutName(String element) {
        List<String> words = cut(element, ' ');
        return words.get(words.size() - 1);
    }

    private static List<String> split(String arguments) {
        return arguments.isBlank()
                ? List.of()
                : cut(arguments, ',').stream().map(String::strip).toList();
    }

    /** Cuts at {@code mark}, but not within brackets or quotes. */
    private static List<String> cut(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == mark && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}

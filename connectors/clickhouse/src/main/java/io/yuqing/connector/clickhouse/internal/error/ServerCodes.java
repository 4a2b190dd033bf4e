/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the numbers of ClickHouse's {@code ErrorCodes.cpp} mean for an insert. Here stand those
 * about what a row holds and those about what a person set; every other number, also one that a
 * later ClickHouse brings, tells of a server in distress.
 */
final class ServerCodes {

    /** A value does not fit its column, whatever the server does. */
    private static final Map<Integer, String> BAD_ROWS =
            table(
                    """
                    6 CANNOT_PARSE_TEXT
                    19 SIZE_OF_FIXED_STRING_DOESNT_MATCH
                    25 CANNOT_PARSE_ESCAPE_SEQUENCE
                    26 CANNOT_PARSE_QUOTED_STRING
                    27 CANNOT_PARSE_INPUT_ASSERTION_FAILED
                    33 CANNOT_READ_ALL_DATA
                    38 CANNOT_PARSE_DATE
                    41 CANNOT_PARSE_DATETIME
                    53 TYPE_MISMATCH
                    69 ARGUMENT_OUT_OF_BOUND
                    70 CANNOT_CONVERT_TYPE
                    72 CANNOT_PARSE_NUMBER
                    117 INCORRECT_DATA
                    128 TOO_LARGE_ARRAY_SIZE
                    130 CANNOT_READ_ARRAY_FROM_TEXT
                    131 TOO_LARGE_STRING_SIZE
                    153 ILLEGAL_DIVISION
                    321 VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE
                    349 CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN
                    376 CANNOT_PARSE_UUID
                    407 DECIMAL_OVERFLOW
                    441 CANNOT_PARSE_DOMAIN_VALUE_FROM_STRING
                    467 CANNOT_PARSE_BOOL
                    469 VIOLATED_CONSTRAINT
                    490 CANNOT_FORMAT_DATETIME
                    563 CANNOT_READ_MAP_FROM_TEXT
                    632 UNEXPECTED_DATA_AFTER_PARSED_VALUE
                    675 CANNOT_PARSE_IPV4
                    676 CANNOT_PARSE_IPV6
                    691 UNKNOWN_ELEMENT_OF_ENUM
                    760 UNICODE_ERROR
                    """);

    /** A person must act, and the number says who: remedy and numbers. */
    private static final List<Group> FATAL =
            List.of(
                    new Group(
                            "correct clickhouse.user and clickhouse.password-file",
                            """
                            192 UNKNOWN_USER
                            193 WRONG_PASSWORD
                            194 REQUIRED_PASSWORD
                            516 AUTHENTICATION_FAILED
                            """),
                    new Group(
                            "let clickhouse.user in from here: its networks, profile, quota,"
                                    + " validity and log-in are set in ClickHouse",
                            """
                            180 THERE_IS_NO_PROFILE
                            195 IP_ADDRESS_NOT_ALLOWED
                            199 UNKNOWN_QUOTA
                            496 QUOTA_REQUIRES_CLIENT_KEY
                            511 UNKNOWN_ROLE
                            512 SET_NON_GRANTED_ROLE
                            702 CLIENT_INFO_DOES_NOT_MATCH
                            720 USER_EXPIRED
                            759 LICENSING_EXCEPTION
                            767 REQUIRED_SECOND_FACTOR
                            """),
                    new Group(
                            "grant INSERT on the table to clickhouse.user",
                            """
                            291 DATABASE_ACCESS_DENIED
                            482 DICTIONARY_ACCESS_DENIED
                            497 ACCESS_DENIED
                            673 RESOURCE_ACCESS_DENIED
                            """),
                    new Group(
                            "the database does not exist: run the migrations of this version",
                            "81 UNKNOWN_DATABASE"),
                    new Group(
                            "the table does not exist: run the migrations of this version",
                            "60 UNKNOWN_TABLE"),
                    new Group(
                            "the table lacks a column: run the migrations of this version",
                            """
                            8 THERE_IS_NO_COLUMN
                            10 NOT_FOUND_COLUMN_IN_BLOCK
                            16 NO_SUCH_COLUMN_IN_TABLE
                            47 UNKNOWN_IDENTIFIER
                            """),
                    new Group(
                            "the table, or a view that it feeds, is not as the migrations of this"
                                    + " version made it: compare it with sql/",
                            """
                            7 INCORRECT_NUMBER_OF_COLUMNS
                            9 SIZES_OF_COLUMNS_DOESNT_MATCH
                            15 DUPLICATE_COLUMN
                            20 NUMBER_OF_COLUMNS_DOESNT_MATCH
                            34 TOO_MANY_ARGUMENTS_FOR_FUNCTION
                            35 TOO_FEW_ARGUMENTS_FOR_FUNCTION
                            42 NUMBER_OF_ARGUMENTS_DOESNT_MATCH
                            43 ILLEGAL_TYPE_OF_ARGUMENT
                            44 ILLEGAL_COLUMN
                            46 UNKNOWN_FUNCTION
                            50 UNKNOWN_TYPE
                            51 EMPTY_LIST_OF_COLUMNS_QUERIED
                            52 COLUMN_QUERIED_MORE_THAN_ONCE
                            63 UNKNOWN_AGGREGATE_FUNCTION
                            116 THERE_IS_NO_DEFAULT_VALUE
                            122 INCOMPATIBLE_COLUMNS
                            207 AMBIGUOUS_IDENTIFIER
                            352 AMBIGUOUS_COLUMN_NAME
                            366 SIZES_OF_NESTED_COLUMNS_ARE_INCONSISTENT
                            386 NO_COMMON_TYPE
                            397 QUERY_IS_NOT_SUPPORTED_IN_MATERIALIZED_VIEW
                            728 UNEXPECTED_DATA_TYPE
                            772 INCOMPATIBLE_SCHEMA
                            774 TABLE_IS_PERMANENTLY_READ_ONLY
                            """),
                    new Group(
                            "this version of the job and this ClickHouse, or a setting of its"
                                    + " profile, do not go together: look the message up",
                            """
                            1 UNSUPPORTED_METHOD
                            2 UNSUPPORTED_PARAMETER
                            36 BAD_ARGUMENTS
                            48 NOT_IMPLEMENTED
                            62 SYNTAX_ERROR
                            73 UNKNOWN_FORMAT
                            78 UNKNOWN_TYPE_OF_QUERY
                            80 INCORRECT_QUERY
                            85 FORMAT_IS_NOT_SUITABLE_FOR_INPUT
                            89 UNKNOWN_COMPRESSION_METHOD
                            115 UNKNOWN_SETTING
                            161 TOO_MANY_COLUMNS
                            217 CLIENT_HAS_CONNECTED_TO_WRONG_PORT
                            229 QUERY_IS_TOO_LARGE
                            344 SUPPORT_IS_DISABLED
                            381 HTTP_LENGTH_REQUIRED
                            392 QUERY_IS_PROHIBITED
                            401 FEATURE_IS_NOT_ENABLED_AT_BUILD_TIME
                            446 FUNCTION_NOT_ALLOWED
                            452 SETTING_CONSTRAINT_VIOLATION
                            456 UNKNOWN_QUERY_PARAMETER
                            457 BAD_QUERY_PARAMETER
                            471 INVALID_SETTING_VALUE
                            472 READONLY_SETTING
                            565 TOO_MANY_PARTITIONS
                            620 QUERY_NOT_ALLOWED
                            703 INVALID_IDENTIFIER
                            726 UNEXPECTED_HTTP_HEADERS
                            779 UNSUPPORTED_MEDIA_TYPE
                            902 PROTOCOL_VERSION_MISMATCH
                            """));

    private ServerCodes() {}

    static ErrorVerdict verdict(int code) {
        if (BAD_ROWS.containsKey(code)) {
            return ErrorVerdict.BAD_ROWS;
        }
        return group(code) == null ? ErrorVerdict.RETRYABLE : ErrorVerdict.FATAL;
    }

    /** What a person can do, or null where the number does not say. */
    static String remedy(int code) {
        Group group = group(code);
        return group == null ? null : group.remedy;
    }

    /** Number and name of all that are not waited out, for a comparison with ClickHouse's own. */
    static Map<Integer, String> notWaitedFor() {
        Map<Integer, String> all = new TreeMap<>(BAD_ROWS);
        FATAL.forEach(group -> all.putAll(group.codes));
        return Collections.unmodifiableMap(all);
    }

    private static Group group(int code) {
        return FATAL.stream()
                .filter(group -> group.codes.containsKey(code))
                .findFirst()
                .orElse(null);
    }

    private static Map<Integer, String> table(String lines) {
        Map<Integer, String> codes = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            int space = line.indexOf(' ');
            codes.put(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
        }
        return codes;
    }

    private record Group(String remedy, Map<Integer, String> codes) {
        Group(String remedy, String lines) {
            this(remedy, table(lines));
        }
    }
}

/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What statements may do in the engine: work with its own tables, and reach no file, network,
 * program or account. The engine itself checks it, by a configuration that is written at each
 * start.
 */
final class EngineRights {
    /**
     * Whoever may use the server has these. What is left out reaches outside: sources ({@code
     * file}, {@code url}, {@code s3}, {@code remote}, …) as functions, engines of tables and of
     * databases; dictionaries, functions, named collections, BACKUP, SYSTEM, accounts. The settings
     * run what is written in a string, which no reader of the statement sees, or name a file or an
     * address to read formats from.
     */
    private static final String USERS =
            """
            <clickhouse>
              <profiles>
                <default>
                  <constraints>
                    <additional_result_filter><readonly/></additional_result_filter>
                    <additional_table_filters><readonly/></additional_table_filters>
                    <allow_experimental_eval_table_function><readonly/></allow_experimental_eval_table_function>
                    <dialect><readonly/></dialect>
                    <format_avro_schema_registry_url><readonly/></format_avro_schema_registry_url>
                    <format_schema><readonly/></format_schema>
                    <format_schema_source><readonly/></format_schema_source>
                    <format_template_resultset><readonly/></format_template_resultset>
                    <format_template_row><readonly/></format_template_row>
                    <input_format_record_errors_file_path><readonly/></input_format_record_errors_file_path>
                    <parallel_replicas_custom_key><readonly/></parallel_replicas_custom_key>
                  </constraints>
                </default>
              </profiles>
              <quotas><default/></quotas>
              <users>
                <default>
                  <password/>
                  <networks><ip>::/0</ip></networks>
                  <profile>default</profile>
                  <quota>default</quota>
                  <grants>
                    <query>GRANT CHECK, SHOW, SELECT, INSERT, ALTER, CREATE DATABASE, CREATE TABLE, CREATE VIEW,
                      DROP, UNDROP TABLE, TRUNCATE, OPTIMIZE, KILL QUERY ON *.*</query>
                  </grants>
                </default>
              </users>
            </clickhouse>
            """;

    private static final String CONFIG =
            """
            <clickhouse>
              <user_directories><users_xml><path>%s</path></users_xml></user_directories>
              <access_control_improvements>
                <table_engines_require_grant>true</table_engines_require_grant>
              </access_control_improvements>
            </clickhouse>
            """;

    private EngineRights() {}

    /** Writes the files below {@code data}; returns the one to start the engine with. */
    static Path write(Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("rights"));
        Path users = Files.writeString(folder.resolve("users.xml"), USERS);
        return Files.writeString(
                folder.resolve("config.xml"), CONFIG.formatted(escaped(users.toString())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

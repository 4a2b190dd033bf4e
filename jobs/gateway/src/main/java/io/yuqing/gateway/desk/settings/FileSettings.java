/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.gateway.config.FeedSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.desk.settings.view.FileSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in files that the gateway and the jobs start with. */
final class FileSettings {
    private FileSettings() {}

    static List<FileSetting> of(GatewayConfig config) {
        List<FileSetting> files = new ArrayList<>();
        files.add(
                new FileSetting(
                        "平台",
                        "写在 platforms.yaml 里（代码、名称、渠道）；改后重启作业和接入网关。这里还不能改。",
                        platforms(config)));
        files.add(
                new FileSetting(
                        "订阅源",
                        "写在 feeds.yaml 里；改后重启接入网关。这里还不能改。",
                        config.feeds().map(FileSettings::feeds).orElse(List.of())));
        return files;
    }

    private static List<String> platforms(GatewayConfig config) {
        Map<String, Set<String>> names = new TreeMap<>();
        config.ingest()
                .platforms()
                .codes()
                .forEach(
                        (name, code) ->
                                names.computeIfAbsent(code, each -> new TreeSet<>()).add(name));
        return names.entrySet().stream()
                .map(each -> each.getKey() + "：" + String.join("、", each.getValue()))
                .toList();
    }

    private static List<String> feeds(FeedSettings feeds) {
        return feeds.feeds().stream().map(each -> each.name() + "（" + each.id() + "）").toList();
    }
}

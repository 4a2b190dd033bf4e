/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * {@code deploy/clickhouse/users.xml} for the embedded engine, whose statements all run as user
 * {@code default}: that user gets the grants of the one to try. Passwords are empty.
 */
final class EngineUsers {
    private static final String DEFAULT = "default";

    private EngineUsers() {}

    /** Writes a configuration of the engine, with its users, into the folder. */
    static Path configuration(Path folder, String user) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(DeployFiles.DEPLOY.resolve("clickhouse/users.xml").toFile());
        Element users = section(document, "users");
        users.removeChild(child(users, DEFAULT));
        Node tried = document.renameNode(child(users, user).cloneNode(true), null, DEFAULT);
        // A profile may forbid what the server before the engine sets; only grants are tried.
        child((Element) tried, "profile").setTextContent(DEFAULT);
        users.appendChild(tried);
        for (Node each = users.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                element.appendChild(document.createElement("password"));
            }
        }
        section(document, "profiles").appendChild(document.createElement(DEFAULT));
        section(document, "quotas").appendChild(document.createElement(DEFAULT));
        // A server allows it by its config.xml.
        Node mark = document.getElementsByTagName("changeable_in_readonly").item(0);
        mark.getParentNode().removeChild(mark);
        Path usersFile = folder.resolve(user + "-users.xml");
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(usersFile.toFile()));
        return config(folder.resolve(user + "-config.xml"), usersFile);
    }

    private static Path config(Path file, Path users) throws IOException {
        return Files.writeString(
                file, "<clickhouse><users_config>" + users + "</users_config></clickhouse>");
    }

    private static Element section(Document document, String name) {
        return child(document.getDocumentElement(), name);
    }

    private static Element child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new IllegalStateException("users.xml has no " + name + " in " + parent.getTagName());
    }
}

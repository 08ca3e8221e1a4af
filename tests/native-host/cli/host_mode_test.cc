// SPDX-License-Identifier: Apache-2.0
//
// The real program as a browser starts it.
#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/origins.h"
#include "program.h"

using namespace soat;
using nlohmann::json;
using tests::frame;
using tests::Program;
using tests::TemporaryFolder;

namespace {

const std::string kOrigin = "chrome-extension://" + std::string(cli::kChromiumIds[0]) + "/";
const std::string kCheck =
    R"({"kind":"check","id":2,"site":"facebook","surface":"post","text":"Đồ ngu!"})";

json ask(const Program& host, const std::string& message) {
  host.write(frame(message));
  return json::parse(host.read_frame());
}

}  // namespace

TEST_CASE("either browser gets its answers, and the host ends with its input", "[cli]") {
  const TemporaryFolder home;
  const auto arguments =
      GENERATE(as<std::vector<std::string>>{}, std::vector<std::string>{kOrigin},
               std::vector<std::string>{kOrigin, "--parent-window=0"},
               std::vector<std::string>{"/x/vn.soat.host.json", std::string(cli::kFirefoxIds[0])});
  Program host(arguments, {{"HOME", home.path()}});
  CHECK(
      ask(host,
          R"({"kind":"hello","id":1,"protocol":1,"client":{"name":"t","version":"1"}})")["kind"] ==
      "hello");
  CHECK(ask(host, kCheck)["tier"] == "warn");
  CHECK(ask(host, R"({"kind":"shout","id":3})")["kind"] == "refused");
  host.write(frame(R"({"kind":"ping","id":4})") + frame(R"({"kind":"ping","id":5})"));
  CHECK(json::parse(host.read_frame())["id"] == 4);
  CHECK(json::parse(host.read_frame())["id"] == 5);
  const auto end = host.end();
  CHECK(end.exit == 0);
  CHECK(end.out.empty());
  CHECK(end.error.empty());
}

TEST_CASE("input that makes no sense ends the host with a word for the browser's log", "[cli]") {
  const auto [input, said] = GENERATE(table<std::string, std::string>({
      {std::string("\xff\xff\xff\xff", 4), "message of 4294967295 bytes"},
      {std::string("\x01\x00", 2), "ended inside the length of a message"},
      {frame("{}").substr(0, 5), "ended after 1 of 2 bytes of a message"},
  }));
  const TemporaryFolder home;
  const auto end = tests::run({kOrigin}, {{"HOME", home.path()}}, input);
  CHECK(end.exit == 1);
  CHECK(end.out.empty());
  CHECK(end.error == "soat: stdin: " + said + "\n");
}

TEST_CASE("another extension gets no host", "[cli]") {
  const TemporaryFolder home;
  const auto end = tests::run({"chrome-extension://abcdefghijklmnopabcdefghijklmnop/"},
                              {{"HOME", home.path()}}, frame(kCheck));
  CHECK(end.exit == 2);
  CHECK(end.out.empty());
}

TEST_CASE("the running host has given up sockets, programs and new rights", "[cli]") {
  const TemporaryFolder home;
  Program host({kOrigin}, {{"HOME", home.path()}});
  REQUIRE(ask(host, kCheck)["kind"] == "verdict");
  const std::string status = tests::content_of("/proc/" + std::to_string(host.pid()) + "/status");
  CHECK(status.find("NoNewPrivs:\t1") != std::string::npos);
  CHECK(status.find("Seccomp:\t2") != std::string::npos);
  for (const auto& open :
       std::filesystem::directory_iterator("/proc/" + std::to_string(host.pid()) + "/fd")) {
    std::error_code gone;
    CHECK(std::filesystem::read_symlink(open.path(), gone).native().find("socket:") ==
          std::string::npos);
  }
}

TEST_CASE("without a home the host still checks", "[cli]") {
  Program host({kOrigin});
  CHECK(ask(host, kCheck)["tier"] == "warn");
  const json hello =
      ask(host, R"({"kind":"hello","id":1,"protocol":1,"client":{"name":"t","version":"1"}})");
  REQUIRE(hello["troubles"].size() == 1);
  CHECK(hello["troubles"][0]["where"] == "HOME");
}

TEST_CASE("two hosts on one database see each other's settings", "[cli]") {
  const TemporaryFolder home;
  Program one({kOrigin}, {{"HOME", home.path()}});
  Program two({kOrigin}, {{"HOME", home.path()}});
  CHECK(ask(two, kCheck)["tier"] == "warn");
  CHECK(ask(one, R"({"kind":"settings-set","id":1,"settings":{"rulesOff":["test/insult/stupid"]}})")
            ["kind"] == "settings");
  CHECK(ask(two, kCheck)["tier"] == "none");
}

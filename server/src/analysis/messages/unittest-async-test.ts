import { catalogue } from './catalog.ts';

export const messages = catalogue(
  {
    message: "'TestCase' never awaits '{name}', so the test passes whatever it asserts",
    fixture: "The test case never awaits '{name}', so nothing is set up or torn down",
    isolated: "Derive from 'IsolatedAsyncioTestCase'",
    asyncFixture: "Rename it to '{name}'",
  },
  {
    message: "'TestCase' 不会 await '{name}'，无论断言什么测试都会通过",
    fixture: "测试用例不会 await '{name}'，准备或清理的代码不会运行",
    isolated: "改为继承 'IsolatedAsyncioTestCase'",
    asyncFixture: "重命名为 '{name}'",
  },
);
